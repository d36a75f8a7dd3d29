/** The part of PouchDB that is used here. */
declare module 'pouchdb-core' {
  export type Stored = { _id: string; _rev?: string }
  export type Outcome = { ok: true; id: string; rev: string } | { error: true; status: number; id: string }
  export type Row<Doc> = { id: string; key: string; doc?: Doc | null; value?: { rev: string; deleted?: boolean } }
  export type Range = {
    startkey?: string
    endkey?: string
    limit?: number
    keys?: string[]
    include_docs?: boolean
  }
  export default class PouchDB {
    constructor(name: string, options: { adapter: string; auto_compaction: boolean; revs_limit: number })
    static plugin(plugin: unknown): void
    get<Doc extends Stored>(id: string): Promise<Doc>
    put(doc: Stored): Promise<{ rev: string }>
    bulkDocs(docs: readonly Stored[]): Promise<Outcome[]>
    allDocs<Doc>(range: Range): Promise<{ rows: Row<Doc>[] }>
    close(): Promise<void>
    destroy(): Promise<void>
  }
}

declare module 'pouchdb-adapter-idb' {
  const plugin: unknown
  export default plugin
}
