/** Counts what really ran, so that the closing line of a run cannot flatter it. */
import type { Reporter, SerializedError, TestModule } from 'vitest/node';

export interface Counts {
  passed: number;
  failed: number;
  readonly skipped: { readonly name: string; readonly reason: string }[];
}

export function createCountReporter(counts: Counts): Reporter {
  return {
    onTestCaseResult(testCase) {
      const result = testCase.result();
      if (result.state === 'passed') counts.passed += 1;
      else if (result.state === 'failed') counts.failed += 1;
    },
    onTestRunEnd(testModules: readonly TestModule[], unhandledErrors: readonly SerializedError[]) {
      // A file that does not load and an error outside any test fail as much as a test does.
      counts.failed += unhandledErrors.length;
      for (const testModule of testModules) {
        counts.failed += testModule.errors().length;
        for (const suite of testModule.children.allSuites()) counts.failed += suite.errors().length;
        for (const testCase of testModule.children.allTests()) {
          const result = testCase.result();
          if (result.state === 'skipped')
            counts.skipped.push({
              name: `${testModule.relativeModuleId} › ${testCase.fullName}`,
              reason: result.note ?? '没有写原因',
            });
          else if (result.state === 'pending') counts.failed += 1;
        }
      }
    },
  };
}
