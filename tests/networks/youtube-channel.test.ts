/** A channel without a handle is known by its own name, which damaged data may have replaced by anything. */
import { expect, test } from 'vitest'
import { asChannel } from '../../src/networks/youtube/address.ts'

test('is a channel’s own name, or nobody’s', () => {
  expect(asChannel('UCdemo_aaaaaaaaaaaaaaaaa')).toBe('UCdemo_aaaaaaaaaaaaaaaaa')
  expect(asChannel('x'.repeat(5_000))).toBeUndefined()
  expect(asChannel('UCdemo aaaaaaaaaaaaaaaaa')).toBeUndefined()
  expect(asChannel(undefined)).toBeUndefined()
})
