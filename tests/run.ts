/**
 * `npm test`: makes sure of the machine, builds, runs every level (or `--project X`), and ends with one line
 * that says how it went. Exit code 0 only when tests ran and none failed.
 */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { startVitest } from 'vitest/node';
import { buildStale } from '#build/build.ts';
import { type Counts, createCountReporter } from './support/count-reporter.ts';
import { ensurePrerequisites } from './support/prerequisites.ts';

/** @returns the exit code. */
async function run(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      project: { type: 'string', multiple: true },
      testNamePattern: { type: 'string', short: 't' },
      update: { type: 'boolean', short: 'u' },
    },
  });
  if (!ensurePrerequisites()) return 1;
  await buildStale();
  const counts: Counts = { passed: 0, failed: 0, skipped: [] };
  const vitest = await startVitest(positionals, {
    config: resolve(import.meta.dirname, 'vitest.config.ts'),
    watch: false,
    reporters: ['default', createCountReporter(counts)],
    ...(values.project === undefined ? {} : { project: values.project }),
    ...(values.testNamePattern === undefined ? {} : { testNamePattern: values.testNamePattern }),
    ...(values.update === undefined ? {} : { update: values.update }),
  });
  await vitest.close();
  // Tests left out by `-t` were not asked for; everything else that did not run is named.
  const skipped = values.testNamePattern === undefined ? counts.skipped : [];
  for (const { name, reason } of skipped) console.log(`跳过：${name}（${reason}）`);
  const isEmpty = counts.passed + counts.failed === 0;
  if (isEmpty) console.log('一个测试也没有运行，按失败处理。');
  const tail = skipped.length === 0 ? '' : `, ${skipped.length} skipped`;
  console.log(`${counts.passed} passed, ${counts.failed} failed${tail}`);
  return counts.failed > 0 || isEmpty ? 1 : 0;
}

const code = await run(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  console.log('0 passed, 1 failed');
  return 1;
});
// Vitest sets an exit code of its own; the closing line and the code must agree.
process.exit(code);
