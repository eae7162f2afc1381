// biome-ignore-all lint/suspicious/noTemplateCurlyInString: ${1:…} is the editor's
import { conversationFileSchema } from '../conversation/tests/test-schema.ts'
import { dialogFileSchema, dialogParts } from '../core/dialog.ts'
import { englishSlotTypes } from '../languages/slot-types/en.ts'
import { slotTypes } from '../slot-types/index.ts'

/** What an editor offers to write at a place. In the body, `${1:…}` is where the cursor goes; quotes are YAML's. */
export interface Snippet {
  readonly label: string
  readonly description: string
  readonly body: unknown
}

const asking: Snippet = {
  label: 'a dialog that asks',
  description: 'Asks what is missing, then completes.',
  body: {
    '${1:OrderPizza}': {
      slots: { '${2:pizzaType}': { prompt: '${3:Which pizza would you like?}' } },
      complete: '${4:Your pizza is on the way.}',
    },
  },
}

const answering: Snippet = {
  label: 'a dialog that only answers',
  description: 'Says one text and asks nothing.',
  body: { '${1:StoreHours}': '${2:We are open until ten.}' },
}

const slots: readonly Snippet[] = [
  {
    label: 'a slot of any text',
    description: 'A slot that takes any text.',
    body: { '${1:pizzaType}': { prompt: '${2:Which pizza would you like?}' } },
  },
  {
    label: 'a slot with choices',
    description: 'A slot that takes one of a list of values.',
    body: {
      '${1:size}': { choices: ['${2:Small}', '${3:Large}'], prompt: '${4:Small or large?}' },
    },
  },
  {
    label: 'a slot whose choices have facts',
    description: 'Choices with a price, which texts and `calculate` may use.',
    body: {
      '${1:size}': {
        choices: { '${2:Small}': { price: 9000 }, '${3:Large}': { price: 12000 } },
        prompt: '${4:Small or large?}',
      },
    },
  },
  {
    label: 'a slot for a telephone number',
    description: 'A slot that takes so many digits, and says them one by one.',
    body: { '${1:phone}': { shape: '${2:010-XXXX-XXXX}', prompt: '${3:What is your telephone number?}' } },
  },
  {
    label: 'a slot for a whole number',
    description: 'A slot that takes a whole number in a range.',
    body: { '${1:pizzaAmount}': { type: 'integer', min: 1, max: 10, prompt: '${2:How many would you like?}' } },
  },
  {
    label: 'a slot for a day on which we are open',
    description: 'A slot that takes a day from tomorrow on, but for days that are closed.',
    body: {
      '${1:day}': {
        type: 'date',
        min: 'tomorrow',
        except: ['${2:sunday}', '${3:12-25}'],
        prompt: '${4:On which day?}',
      },
    },
  },
  {
    label: 'a slot for yes or no',
    description: 'A slot that is answered with yes or no.',
    body: { '${1:delivery}': { type: 'yesno', prompt: '${2:Shall we deliver it?}' } },
  },
  {
    label: 'a slot that takes several values',
    description: 'Each value is added, until the user wants nothing more.',
    body: { '${1:toppings}': { many: true, prompt: '${2:Which topping?}', more: '${3:Anything else?}' } },
  },
  {
    label: 'a slot that is looked up',
    description: 'A slot that a service gives the value of.',
    body: { '${1:total}': { type: 'integer', lookUp: '${2:prices}' } },
  },
]

const types = Array.from(slotTypes.values(), ({ name }): Snippet => {
  return { label: name, description: englishSlotTypes[name].description, body: name }
})

const forms: readonly Snippet[] = [
  {
    label: 'oneOf: …',
    description: 'One of several texts, never the same twice in a row.',
    body: { oneOf: ['${1:All right.}', '${2:Of course.}'] },
  },
  {
    label: 'cases: …',
    description: 'The first text whose condition is true.',
    body: {
      cases: [
        { when: { '${1:method}': '${2:Delivery}' }, say: '${3:We will bring it to you.}' },
        { say: '${4:See you soon.}' },
      ],
    },
  },
]

const conversation: Snippet = {
  label: 'a conversation',
  description: 'What the user does, turn by turn, and what must be said.',
  body: { '${1:What it shows}': [{ user: '${2:launch}', says: '${3:Welcome.}' }] },
}

/** What is offered, by the part of a schema that it is offered in. */
export const snippets: ReadonlyMap<object, readonly Snippet[]> = new Map<object, readonly Snippet[]>([
  [dialogFileSchema.properties.intents, [asking, answering]],
  [dialogParts.dialog.properties.slots, slots],
  [dialogFileSchema.properties.types, slots],
  [dialogParts.slot.properties.type, types],
  [dialogParts.speech, forms],
  [conversationFileSchema.properties.conversations, [conversation]],
])
