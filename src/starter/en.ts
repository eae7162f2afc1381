import type { Starter } from './words.ts'

export const englishStarter: Starter = {
  config: `applicationId: com.example.extension.coffee # the id you registered with CLOVA
language: en
timezone: Asia/Seoul # where its users are: a "today" is today there
dialogs: dialogs
`,
  dialog: `intents:
  OrderCoffee:
    description: Takes an order for coffee.
    examples:
      - I would like a coffee
      - "a {drink} please"
      - "{cups} cups of {drink} please"
    slots:
      drink:
        choices:
          - latte: [caffe latte, milk coffee]
          - americano: [black coffee]
        prompt: Would you like a latte or an americano?
        invalid: We have latte and americano. Which one would you like?
      cups:
        type: integer
        min: 1
        max: 10
        prompt: How many cups?
        reprompt: Please say a number from one to ten. How many cups?
    confirm: "{cups} {cups:cup|cups} of {drink}, is that right?"
    complete: "Thank you. {cups} {cups:cup|cups} of {drink} will be ready soon."

  StoreHours:
    description: Says when the café is open.
    examples: [when are you open, until when are you open]
    complete: We are open from eight to six.
`,
  replies: `replies:
  launch: Welcome to the café. What would you like?
  help: You can order a coffee, or ask when we are open.
`,
  test: `conversations:
  An order, asked for what is missing:
    - user: launch
      text: replies.launch
    - user: a latte please
      says: How many cups?
    - user: OrderCoffee cups=2
      says: 2 cups of latte, is that right?
      slots: { drink: latte, cups: 2 }
    - user: yes
      text: OrderCoffee.complete
      completed: OrderCoffee
      ends: true
  A question in the middle of an order:
    - user: a latte please
    - user: when are you open?
      says: We are open from eight to six. How many cups?
  A drink that we do not have:
    - user: OrderCoffee drink=tea
      text: drink.invalid
      ends: false
    - user: cancel
      ends: true
`,
  readme: `# A café that takes orders by voice

The dialog is in \`dialogs/coffee.yaml\`: which slots an order needs, how each is asked for, and what is said at the end; \`dialogs/replies.yaml\` has the greeting and the help. Change a sentence, then try it: \`reprompt chat\` (\`npx reprompt chat\`, where reprompt is installed in this folder) talks to the extension in the terminal (type \`launch\`, then \`a latte please\`), \`reprompt check\` reports errors with their lines, and \`tests/coffee.yaml\` is a conversation that \`reprompt test\` replays to make sure that it still works. In an editor with YAML support, such as VS Code with the extension it recommends here, each key is explained and completed while you write.

When it works, register an extension (skill) in CLOVA's Developer Center. \`reprompt export interaction-model\` writes files to upload there, with the intents, their slots and the \`examples\`. Write the extension's id into \`config.yaml\` as \`applicationId\`. \`reprompt start\` starts the server on port 3000. Give CLOVA its public https URL, ending in \`/clova\`. \`reprompt dev\` reloads the files when you save them.
`,
  next: ({ enter, chat, check, test, dev }) => `A new extension is ready. Next:
${enter}  ${chat}    try it: type launch, then "a latte please"
  ${check}    find errors after a change
  ${test}    run the conversations in tests/
  ${dev}    start the server and reload on every save
`,
  taken: (files) => `Nothing was written, because these files already exist:
${files.map((file) => `  ${file}\n`).join('')}Choose an empty or new folder: reprompt init my-extension
`,
  unwritable: (folder, reason) => `Cannot write to ${folder} (${reason}).\n`,
}
