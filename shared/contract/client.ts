/** A typed client for any transport, built by iterating the contract's keys. */
import type { Contract, InputOf, OutputOf } from './define.ts';
import type { CallError, Envelope } from './errors.ts';

/** Carries one call to the core and its envelope back. */
export type Transport = (name: string, payload: unknown) => Promise<Envelope>;

/** An envelope's error, thrown on the calling side only. */
export class RemoteError extends Error {
  readonly detail: CallError;
  constructor(detail: CallError) {
    super(detail.message);
    this.name = 'RemoteError';
    this.detail = detail;
  }
}

export type Client<C extends Contract> = {
  readonly [G in keyof C]: {
    readonly [V in keyof C[G]]: (input: InputOf<C[G][V]>) => Promise<OutputOf<C[G][V]>>;
  };
};

/** @throws RemoteError from every function when the core answers an error. */
export function createClient<C extends Contract>(contract: C, transport: Transport): Client<C> {
  const groups = Object.entries(contract).map(([group, verbs]) => {
    const calls = Object.keys(verbs).map((verb) => {
      const call = async (input: unknown): Promise<unknown> => {
        const envelope = await transport(`${group}.${verb}`, input);
        if (!envelope.ok) throw new RemoteError(envelope.error);
        return envelope.value;
      };
      return [verb, call] as const;
    });
    return [group, Object.fromEntries(calls)] as const;
  });
  // The mapped type restates exactly what the loop above built from the same keys.
  return Object.fromEntries(groups) as unknown as Client<C>;
}
