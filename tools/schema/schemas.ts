/** The published JSON Schemas: what `vet` takes, and what it says. */
import * as z from 'zod/mini'
import { Count, WrittenCount } from '../../src/core/profile/fields.ts'
import { Reading } from '../../src/core/profile/reading.ts'
import { CampaignSchema } from '../vet/campaign-schema.ts'
import { VerdictSchema } from '../vet/verdict-schema.ts'

/** File name → its content. */
export function publishedSchemas(): Record<string, string> {
  return {
    'reading.schema.json': published(
      Reading,
      'Reading',
      'What one page showed at one moment. Missing is not zero: a fact nobody saw is absent. A plain number stands for an exact count.',
    ),
    'campaign.schema.json': published(
      CampaignSchema,
      'Campaign figures',
      'What figures that the creator or the brand declares come to. Counted, declared and estimated are told apart: a figure is called what the weakest of its parts is. A figure without its parts is absent.',
    ),
    'verdict.schema.json': published(
      VerdictSchema,
      'Verdict',
      'How authentic an account’s audience and engagement look, why, how sure that is, and what to look at next. Signs, not accusations.',
    ),
  }
}

/**
 * Classes of letters that many validators' regular expressions do not know, spelled out:
 * controls, and what hides or turns round writing (of the Basic Multilingual Plane).
 */
const SPELLED_OUT: Readonly<Record<string, string>> = {
  '\\p{Cs}': '',
  '\\p{Cc}': '\\u0000-\\u001f\\u007f-\\u009f',
  '\\p{Cf}':
    '\\u00ad\\u0600-\\u0605\\u061c\\u06dd\\u070f\\u0890\\u0891\\u08e2\\u180e\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2064\\u2066-\\u206f\\ufeff\\ufff9-\\ufffb',
}

function published(schema: z.core.$ZodType, title: string, description: string): string {
  const { $schema, ...rest } = z.toJSONSchema(schema, {
    io: 'input',
    // Only counts; anything else would be held against the schema of the last time.
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      if ((zodSchema as unknown) === Count) Object.assign(jsonSchema, countSchema())
      spellOut(jsonSchema)
    },
  })
  return `${JSON.stringify({ $schema, title, description, ...rest }, null, 2)}\n`
}

function countSchema() {
  const { $schema, ...written } = z.toJSONSchema(WrittenCount, { io: 'input' })
  return written
}

function spellOut(schema: { pattern?: string }): void {
  for (const [letters, range] of Object.entries(SPELLED_OUT)) {
    if (schema.pattern) schema.pattern = schema.pattern.replaceAll(letters, range)
  }
}
