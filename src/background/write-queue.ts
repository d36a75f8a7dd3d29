/**
 * Whose turn it is: pages write one after the other, a person's wish goes ahead of all that still wait, and a tab that
 * floods waits for itself.
 */

/** Messages of one kind that one tab may have waiting. An honest page has one or two. */
const MOST_WAITING = 32

/** What a message is refused with; its page says again what it sees. Nothing for a person to see. */
export const TOO_MUCH = new Error('this tab says too much: said again later, it is heard')

type Waiting = { lane: string; run(): Promise<void>; refuse(): void }

export function createWriteQueue() {
  const pages: Waiting[] = []
  const people: Waiting[] = []
  let isRunning = false

  async function runAll(): Promise<void> {
    if (isRunning) return
    isRunning = true
    for (let next = people.shift() ?? pages.shift(); next; next = people.shift() ?? pages.shift()) await next.run()
    isRunning = false
  }

  function enter<Result>(line: Waiting[], lane: string, task: () => Promise<Result>): Promise<Result> {
    return new Promise((resolve, reject) => {
      const refuse = () => reject(TOO_MUCH)
      line.push({ lane, run: () => task().then(resolve, reject), refuse })
      void runAll()
    })
  }

  return {
    /**
     * Resolves or rejects as the task does. `lane`: the tab and the kind of message; where too many of one lane wait,
     * the oldest is refused, and rejects.
     */
    ofPage<Result>(lane: string, task: () => Promise<Result>): Promise<Result> {
      const waiting = pages.filter((one) => one.lane === lane)
      const oldest = waiting.length >= MOST_WAITING ? waiting[0] : undefined
      if (oldest) pages.splice(pages.indexOf(oldest), 1)
      oldest?.refuse()
      return enter(pages, lane, task)
    },
    /** What a person asked for: next, whatever pages wait. */
    ofPerson: <Result>(task: () => Promise<Result>): Promise<Result> => enter(people, '', task),
  }
}
