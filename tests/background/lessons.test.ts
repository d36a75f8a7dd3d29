/** Lessons reach the pages of their own site, and come from its picker alone. */
import { expect, test } from 'vitest'
import { createLessons } from '../../src/background/lessons.ts'
import { Lesson } from '../../src/core/lesson.ts'
import type { ToPage } from '../../src/messages/index.ts'
import { openWorld } from '../store/world.ts'

const lesson = Lesson.parse({ path: ['*'], proofs: ['title'], likes: [{ by: 'place', at: 'b' }] })

function start() {
  const store = openWorld().open()
  const told: [number, ToPage][] = []
  const command = async (tab: number, said: ToPage) => void told.push([tab, said])
  return { store, told, lessons: createLessons({ store, command }) }
}

test('what the picker says is kept for the site it stands on, and told to its page', async () => {
  const { store, told, lessons } = start()
  await lessons.learn(7, 'https://social.example/fern', lesson)
  expect(await store.taught.all()).toEqual({ 'social.example': [lesson] })
  expect(told).toEqual([[7, { say: 'worker:taught', lessons: [lesson] }]])
})

test.each([['https://www.instagram.com/fern/'], ['http://social.example/'], [undefined]])(
  'a lesson from %s is refused',
  async (address) => {
    const { store, lessons } = start()
    await expect(lessons.learn(7, address, lesson)).rejects.toThrow('no site')
    expect(await store.taught.all()).toEqual({})
  },
)

test('a page of a site that says where it is learns what was taught; a network’s page does not', async () => {
  const { store, told, lessons } = start()
  await store.taught.add('social.example', lesson)
  await lessons.greet(1, { say: 'page:at', page: undefined, platform: 'social.example' })
  await lessons.greet(2, { say: 'page:at', page: undefined, platform: 'youtube' })
  await lessons.greet(3, { say: 'page:left', page: undefined })
  expect(told).toEqual([[1, { say: 'worker:taught', lessons: [lesson] }]])
})
