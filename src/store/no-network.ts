/**
 * Stands where PouchDB would bring `fetch`: nothing here replicates, so nothing here can ask
 * anybody anything. The build puts it in place (vite.config.ts).
 */
function refuse(): never {
  throw new Error('Bonafide makes no requests')
}

export { refuse as fetch }
