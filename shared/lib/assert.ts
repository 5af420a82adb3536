/** Makes a `switch` exhaustive: a new union member becomes a compile error at the call. */
export function assertNever(value: never): never {
  throw new Error(`未处理的取值：${JSON.stringify(value)}`);
}

/** Unwraps a value that the program guarantees to exist; `why` states the guarantee. */
export function present<T>(value: T | null | undefined, why: string): T {
  if (value === null || value === undefined) throw new Error(`内部约定被破坏：${why}`);
  return value;
}
