import type { StarterWords } from './words.ts'

export const englishStarter: StarterWords = {
  next: ({ enter, chat, check, test, dev }) => `A new extension is ready. Next:
${enter}  ${chat}    try it: type launch, then "a latte please"
  ${check}    find errors after a change
  ${test}    run the conversations in tests/
  ${dev}    take orders on a page, which arrive in orders.csv; reloads on every save
`,
  serviceNext: (name, files) => `${files.map((file) => `  ${file}\n`).join('')}
A new service is ready. Name it in config.yaml:
  services:
    ${name}: { module: services/${name}.mjs }
Then write \`lookUp: ${name}\` or \`checkedBy: ${name}\` below a slot, or \`send: ${name}\` below an intent.
Call it while you try: reprompt dev --live
`,
  badServiceName: (name) => `A service cannot be called "${name}": use letters, digits, - and _.\n`,
  notOn: (title, name) => `${title} does not speak English: reprompt init --platform ${name} --language ja\n`,
  taken: (files) => `Nothing was written, because these files already exist:
${files.map((file) => `  ${file}\n`).join('')}Choose an empty or new folder: reprompt init my-extension
`,
  unwritable: (folder, reason) => `Cannot write to ${folder} (${reason}).\n`,
}
