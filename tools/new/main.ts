import { create } from './create.ts'

const { code, lines } = create(process.argv.slice(2), process.cwd())
for (const line of lines) (code === 0 ? console.log : console.error)(line)
process.exitCode = code
