/** A clock that stands still until a test moves it. */
export interface Clock {
  now(): Date;
  set(iso: string): void;
  advance(milliseconds: number): void;
}

export function createClock(iso: string): Clock {
  let at = new Date(iso).getTime();
  return {
    now: () => new Date(at),
    set: (next) => void (at = new Date(next).getTime()),
    advance: (milliseconds) => void (at += milliseconds),
  };
}
