import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'chai'
import { beforeEach, describe, it } from 'mocha'
import type { Service } from '../../src/services/open-services.ts'
import { newFolder } from '../folder.ts'
import { smallDisk } from '../small-disk.ts'
import { data, lookUp, open, request } from './requests.ts'

let folder: string
let service: Service

/** What is in a file, without the mark that it begins with. */
function read(name = 'orders.csv'): string {
  const text = readFileSync(join(folder, name), 'utf8')
  expect(text.charCodeAt(0), name).to.equal(0xfeff)
  return text.slice(1)
}

/** An order of these slots; `columns` are those of its dialog. */
function order(slots: Readonly<Record<string, unknown>>, columns?: readonly string[]) {
  return request({ data: { ...data, slots }, ...(columns && { columns }) })
}

describe('a service that is a file', () => {
  beforeEach(() => {
    folder = newFolder().path
    service = open({ type: 'file', file: join(folder, 'orders.csv') })
  })

  it('gains a row for each order, under a header', async () => {
    expect(await service.call(request(), 3000)).to.include({ type: 'answered' })
    await service.call(order({ pizzaAmount: 3 }, ['pizzaType', 'pizzaAmount', 'budget']), 3000)
    expect(read()).to.equal(
      [
        'time,dialog,pizzaType,pizzaAmount,budget',
        '2026-12-01 18:00:00,OrderPizza,Pepperoni,2,200 EUR',
        '2026-12-01 18:00:00,OrderPizza,,3,',
        '',
      ].join('\r\n'),
    )
  })

  it('keeps lists, periods and what was calculated in their columns', async () => {
    const slots = { toppings: ['olives', 'ham'], stay: { start: '2026-12-01', end: '2026-12-03' }, left: -5 }
    await service.call(request({ data: { ...data, slots, calculated: { total: 30000 } } }), 3000)
    expect(read()).to.include('"olives, ham",2026-12-01/2026-12-03,-5,30000')
  })

  it('keeps several periods in one row', async () => {
    const nights = [
      { start: '2026-12-01', end: '2026-12-03' },
      { start: '2026-12-05', end: '2026-12-06' },
    ]
    await service.call(request({ data: { ...data, slots: { nights } }, columns: ['nights'] }), 3000)
    expect(read()).to.equal(
      ['time,dialog,nights', '2026-12-01 18:00:00,OrderPizza,"2026-12-01/2026-12-03, 2026-12-05/2026-12-06"', ''].join(
        '\r\n',
      ),
    )
  })

  it('takes an item for one also where one of its slots is called unit', async () => {
    const slots = { boxes: [{ size: 'L', unit: 'box' }, { size: 'S' }] }
    await service.call(request({ data: { ...data, slots } }), 3000)
    expect(
      read()
        .split('\r\n')
        .slice(0, 3)
        .map((row) => row.split(',').slice(2).join()),
    ).to.deep.equal(['size,unit', 'L,box', 'S,'])
  })

  it('gains a row for each item of an order, all of them under the same columns', async () => {
    const items = [{ menu: 'bulgogi', amount: 2 }, { menu: 'coke' }]
    const columns = ['menu', 'amount', 'address', 'food']
    const slots = { items, address: 'here' }
    const more = request({ data: { ...data, slots, calculated: { food: 40500 } }, columns })
    await service.call(more, 3000)
    await service.call(request({ data: { ...data, slots } }), 3000)
    expect(read()).to.equal(
      [
        'time,dialog,menu,amount,address,food',
        '2026-12-01 18:00:00,OrderPizza,bulgogi,2,here,40500',
        '2026-12-01 18:00:00,OrderPizza,coke,,here,40500',
        '',
      ].join('\r\n'),
    )
    expect(read('orders-2.csv')).to.match(/^time,dialog,menu,amount,address\r\n/)
  })

  it('takes nothing for a formula, nor for the end of a row', async () => {
    await service.call(order({ a: '=1+1', b: '+82 10', c: '@x', d: 'one\ntwo', e: 'say "hi", you', f: '-x' }), 3000)
    expect(read().split('\r\n')[1]).to.equal(
      `2026-12-01 18:00:00,OrderPizza,'=1+1,'+82 10,'@x,"one\ntwo","say ""hi"", you",'-x`,
    )
  })

  it('begins a new file for a dialog with other slots, and goes on in the one that fits', async () => {
    const first = { a: '1' }
    const other = { a: '1', b: '2' }
    const began = await Promise.all([first, other, first, other].map((slots) => service.call(order(slots), 3000)))
    expect(began.map((one) => Object(one).began)).to.deep.equal([undefined, 'orders-2.csv', undefined, undefined])
    expect(read().split('\r\n')).to.have.length(4)
    expect(read('orders-2.csv').split('\r\n')).to.have.length(4)
  })

  it('may be moved away at any time', async () => {
    await service.call(request(), 3000)
    renameSync(join(folder, 'orders.csv'), join(folder, 'november.csv'))
    await service.call(request(), 3000)
    expect([read(), read('november.csv')].map((text) => text.split('\r\n').length)).to.deep.equal([3, 3])
  })

  it('goes on behind a last line that somebody left open', async () => {
    await service.call(request(), 3000)
    writeFileSync(join(folder, 'orders.csv'), readFileSync(join(folder, 'orders.csv'), 'utf8').trimEnd())
    await service.call(request(), 3000)
    expect(read().split('\r\n')).to.have.length(4)
  })

  it('loses no row where two servers write it', async () => {
    const other = open({ type: 'file', file: join(folder, 'orders.csv') })
    await Promise.all(
      Array.from({ length: 60 }, (_, number) => (number % 2 === 0 ? service : other).call(order({ number }), 9000)),
    )
    const rows = read().trimEnd().split('\r\n').slice(1)
    expect(rows.map((row) => Number(row.split(',')[2])).toSorted((a, b) => a - b)).to.deep.equal(
      Array.from({ length: 60 }, (_, number) => number),
    )
    expect(existsSync(join(folder, 'orders-2.csv'))).to.equal(false)
  })

  it('answers no look-up', async () => {
    expect(await service.call(lookUp(), 3000)).to.deep.equal({ type: 'failed', reason: 'only-takes' })
  })

  it('fails where it cannot be written', async () => {
    service = open({ type: 'file', file: join(folder, 'orders.csv', 'orders.csv') })
    writeFileSync(join(folder, 'orders.csv'), '')
    expect(await service.call(request(), 3000)).to.deep.equal({ type: 'failed', reason: 'not-written' })
  })

  it('holds no half of a row when the disk is full, and goes on when there is room', async function () {
    const disk = smallDisk()
    if (disk === undefined) return this.skip()
    try {
      service = open({ type: 'file', file: join(disk.path, 'orders.csv') })
      await service.call(order({ text: 'x' }), 3000)
      const filled = disk.fill()
      const full = await service.call(order({ text: 'x'.repeat(30_000) }), 3000)
      expect(full).to.deep.equal({ type: 'failed', reason: 'not-written' })
      expect(readFileSync(join(disk.path, 'orders.csv'), 'utf8').split('\r\n')).to.have.length(3)
      filled.remove()
      expect(await service.call(order({ text: 'y' }), 3000)).to.include({ type: 'answered' })
      expect(readFileSync(join(disk.path, 'orders.csv'), 'utf8')).to.match(/^.*\r\n.*,x\r\n.*,y\r\n$/)
    } finally {
      disk.unmount()
    }
  })
})
