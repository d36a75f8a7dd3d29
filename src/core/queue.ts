/** Runs tasks one after the other; one that fails stops nobody. Resolves or rejects as its own task does. */
export function queue() {
  let last: Promise<unknown> = Promise.resolve()
  return <Result>(task: () => Promise<Result>): Promise<Result> => {
    const run = last.then(task, task)
    last = run.catch(() => {})
    return run
  }
}
