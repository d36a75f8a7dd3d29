/** What all readings of one account add up to: an observation, what was declared and what is remembered, joined. */
import * as z from 'zod/mini'
import { Memory } from './memory.ts'
import { Reading } from './reading.ts'

export const Profile = z.extend(Reading, Memory.shape)
export type Profile = z.output<typeof Profile>
