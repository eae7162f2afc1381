import { readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect } from 'chai'
import { describe, it } from 'mocha'
import { loadExtension } from '../../src/extension/load-extension.ts'
import { namesInUse } from '../../src/extension/names-in-use.ts'
import { readExtensionFiles } from '../../src/extension/read-extension-files.ts'
import { toModel } from '../../src/interaction-model/to-model.ts'
import { isBuiltIn, modelFormat, plainPlatform } from '../../src/platforms/index.ts'

interface Named {
  readonly name: string
}

interface Intent extends Named {
  readonly slots?: readonly (Named & { readonly type: string })[]
  readonly samples: readonly string[]
}

interface Type extends Named {
  readonly values: readonly { readonly id: string; readonly name: { value: string; synonyms: readonly string[] } }[]
}

// What Amazon asks of every skill that is published, and does not add by itself.
const demanded = ['AMAZON.CancelIntent', 'AMAZON.HelpIntent', 'AMAZON.StopIntent', 'AMAZON.NavigateHomeIntent']

describe('the model of an Alexa skill', () => {
  for (const example of readdirSync('examples').filter((name) => /-(?:en|ja)$/.test(name)))
    it(`is one that Amazon builds: ${example}`, async () => {
      const { intents, types } = await modelOf(join('examples', example, 'config.yaml'))
      const names = intents.map(({ name }) => name)
      expect(names).to.include.members(demanded)
      expectDifferent([...names, ...types.map(({ name }) => name)].map((name) => name.toLowerCase()))
      for (const { name, slots = [], samples } of intents.filter((intent) => !intent.name.startsWith('AMAZON.'))) {
        expect(name).to.match(/^[A-Za-z]+(?:_[A-Za-z]+)*$/)
        expect(samples, name).not.to.deep.equal([])
        expectDifferent(samples)
        const said = samples.flatMap((sample) => [...sample.matchAll(/\{(\w+)\}/g)].map(([, slot = '']) => slot))
        expect(new Set(said), name).to.deep.equal(new Set(slots.map((slot) => slot.name)))
        for (const slot of slots) {
          expect(slot.name).to.match(/^[A-Za-z]+(?:_[A-Za-z]+)*$/)
          expect(slot.type.startsWith('AMAZON.') || types.some((type) => type.name === slot.type)).to.equal(true)
        }
        const phrases = slots.filter(({ type }) => type === 'AMAZON.SearchQuery')
        for (const sample of samples.filter((one) => phrases.some((slot) => one.includes(`{${slot.name}}`))))
          expect(sample)
            .to.match(/^[^{}]*\{\w+\}[^{}]*$/)
            .and.to.match(/[^{}\s]\s+\{|\}\s*[^{}\s]/)
      }
      for (const { name, values } of types) {
        expect(values, name).not.to.deep.equal([])
        expectDifferent(values.map(({ id }) => id))
        expectDifferent(values.map((one) => one.name.value.toLowerCase()))
      }
    })
})

function expectDifferent(names: readonly string[]): void {
  expect(names).to.deep.equal([...new Set(names)])
}

async function modelOf(
  config: string,
): Promise<{ readonly intents: readonly Intent[]; readonly types: readonly Type[] }> {
  const loaded = loadExtension(await readExtensionFiles(resolve(config)), 0)
  if (loaded.type !== 'loaded') throw new Error(`${config} is not loaded`)
  const { language, commands } = loaded.config.settings
  const named = { ...plainPlatform('alexa'), invocationName: 'pizza bot' }
  const { types, forbidden, write } = modelFormat(named)
  const exported = toModel(loaded.files, { language, commands, own: types, forbidden, isBuiltIn })
  const [file] = write(exported, language.code, namesInUse(loaded.served.dialogs)).files
  return JSON.parse(file?.text ?? '').interactionModel.languageModel
}
