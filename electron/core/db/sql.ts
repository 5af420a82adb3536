/**
 * Statements as data and the only doors to the database. Code that holds a `ReadDb` cannot write.
 * Named parameters only: a missing name throws, and `undefined` is refused instead of becoming NULL.
 */
import type { Database, Statement } from 'better-sqlite3';

type ColumnType = 'int' | 'real' | 'text' | 'int?' | 'text?';
export type RowShape = Readonly<Record<string, ColumnType>>;
type Cell<T extends ColumnType> = T extends 'int' | 'real'
  ? number
  : T extends 'text'
    ? string
    : T extends 'int?'
      ? number | null
      : string | null;
export type RowOf<S extends RowShape> = { readonly [K in keyof S]: Cell<S[K]> };

export interface ReadStatement<Row> {
  readonly kind: 'read';
  readonly text: string;
  readonly shape: RowShape;
  /** Only for inference. */
  readonly row?: Row;
}
export interface WriteStatement {
  readonly kind: 'write';
  readonly text: string;
}

/** A query and the columns it yields; a test compares the shape with what SQLite reports. */
export const read = <S extends RowShape>(shape: S, text: string): ReadStatement<RowOf<S>> => ({
  kind: 'read',
  text,
  shape,
});
export const write = (text: string): WriteStatement => ({ kind: 'write', text });

export type Param = string | number | null | Buffer;
export type Params = Readonly<Record<string, Param>>;

export interface ReadDb {
  get<Row>(statement: ReadStatement<Row>, params?: Params): Row | undefined;
  all<Row>(statement: ReadStatement<Row>, params?: Params): Row[];
}
export interface WriteDb extends ReadDb {
  /** Runs a write; answers the last inserted id and the number of rows changed. */
  run(statement: WriteStatement, params?: Params): { id: number; changes: number };
}

/** Wraps a connection; each distinct text is prepared once. */
export function createDb(connection: Database): WriteDb {
  const prepared = new Map<string, Statement>();
  const prepare = (text: string): Statement => {
    let statement = prepared.get(text);
    if (statement === undefined) {
      statement = connection.prepare(text);
      prepared.set(text, statement);
    }
    return statement;
  };
  const bind = (params: Params): Params => {
    for (const [name, value] of Object.entries(params))
      if (value === undefined) throw new Error(`SQL 参数 ${name} 没有值`);
    return params;
  };
  return {
    // The shape of each row is declared by the statement and checked against SQLite by a test.
    get: <Row>(statement: ReadStatement<Row>, params: Params = {}) =>
      prepare(statement.text).get(bind(params)) as Row | undefined,
    all: <Row>(statement: ReadStatement<Row>, params: Params = {}) =>
      prepare(statement.text).all(bind(params)) as Row[],
    run(statement, params = {}) {
      const result = prepare(statement.text).run(bind(params));
      return { id: Number(result.lastInsertRowid), changes: result.changes };
    },
  };
}
