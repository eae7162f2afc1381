import { mkdirSync, writeFileSync } from 'node:fs'
import { languageCodes } from '../../src/languages/language.ts'
import { schemaFiles } from '../../src/schemas/index.ts'

// Writes the editors' schemas again: `npm run schemas`, after a change of what the program accepts or says of it.

for (const language of languageCodes) {
  const folder = `docs/schemas/${language}`
  mkdirSync(folder, { recursive: true })
  for (const [name, text] of schemaFiles(language)) writeFileSync(`${folder}/${name}`, text)
}
