/** The part of PouchDB that makes databases as former versions left them. */
declare module 'pouchdb-core' {
  export default class PouchDB {
    constructor(name: string, options: { adapter: string; auto_compaction: boolean; revs_limit: number })
    static plugin(plugin: unknown): void
    bulkDocs(docs: readonly object[]): Promise<object[]>
    close(): Promise<void>
  }
}

declare module 'pouchdb-adapter-idb' {
  const plugin: unknown
  export default plugin
}
