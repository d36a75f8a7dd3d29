/** On real series, which stay outside the project: skipped, and said so, where they are not. */
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { assess } from '../../../src/core/assess.ts'
import { mergeReading } from '../../../src/core/profile/merge.ts'
import { Reading } from '../../../src/core/profile/reading.ts'
import { normsOf } from '../../../src/networks/norms.ts'
import { signals } from '../../../src/signals/index.ts'
import { asWritten } from '../../../tools/bench/judgement/as-written.ts'

const FOLDER = '../shared/data'
const isThere = existsSync(FOLDER)
if (!isThere) console.log(`rounding: skipped, no data in ${FOLDER}`)

function rounded(reading: Reading): Reading {
  const recent = reading.recent?.map((post) => ({
    ...post,
    ...(post.likes && post.likes !== 'hidden' && { likes: asWritten(post.likes) }),
    ...(post.comments && { comments: asWritten(post.comments) }),
  }))
  const { followers } = reading
  return { ...reading, ...(followers && { followers: asWritten(followers) }), ...(recent && { recent }) }
}

describe.skipIf(!isThere)('numbers rounded as pages do', () => {
  test.each(['series-creators-2017', 'series-ordinary-2018'])('every account of %s keeps its grade', (name) => {
    const lines = readFileSync(`${FOLDER}/${name}.ndjson`, 'utf8').trim().split('\n')
    const grade = (reading: Reading) =>
      assess(mergeReading(undefined, reading), signals, normsOf(reading.platform)).grade
    const changed = lines.filter((line) => {
      const reading = Reading.parse(JSON.parse(line))
      return grade(reading) !== grade(rounded(reading))
    })
    expect(changed.length).toBe(0)
  })
})
