/** Every level of tests under one runner. Levels that drive a browser run alone, one file at a time. */
import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

/** Pure and in-process levels run together; the machine-heavy ones wait for their turn. */
const light = ['unit', 'db', 'core', 'contract', 'renderer', 'shell', 'quality'];
const heavy = ['host', 'print', 'e2e'];

const project = (name: string, options: { groupOrder: number; testTimeout: number; isAlone: boolean }) => ({
  extends: true as const,
  test: {
    name,
    include: [`tests/${name}/**/*.test.{ts,tsx}`],
    environment: 'node',
    testTimeout: options.testTimeout,
    hookTimeout: Math.max(30_000, options.testTimeout),
    ...(options.isAlone ? { fileParallelism: false } : {}),
    sequence: { groupOrder: options.groupOrder },
  },
});

export default defineConfig({
  root: resolve(import.meta.dirname, '..'),
  cacheDir: resolve(import.meta.dirname, '../.cache/vitest'),
  test: {
    // A level without files yet is no error; a run without any test is, and `run.ts` says so.
    passWithNoTests: true,
    projects: [
      ...light.map((name) => project(name, { groupOrder: 0, testTimeout: 20_000, isAlone: false })),
      ...heavy.map((name, index) =>
        project(name, { groupOrder: index + 1, testTimeout: 120_000, isAlone: true }),
      ),
    ],
  },
});
