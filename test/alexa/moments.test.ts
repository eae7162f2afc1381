import { expect } from 'chai'
import { describe, it } from 'mocha'
import { readAmazonMoment } from '../../src/platforms/alexa/moments.ts'

/** What AMAZON.DATE and AMAZON.TIME send, and what dialogs make of it; said on Monday, 23 November 2026, in Tokyo. */
const rows: readonly (readonly [sent: string, read: string])[] = [
  ['2026-12-24', '2026-12-24'],
  ['PRESENT_REF', '2026-11-23'],
  ['2026', '2026-01-01/2026-12-31'],
  ['2026-11', '2026-11-01/2026-11-30'],
  ['2026-11-XX', '2026-11-01/2026-11-30'],
  ['2028-02', '2028-02-01/2028-02-29'],
  ['202X', '2020-01-01/2029-12-31'],
  ['2026-Q1', '2026-01-01/2026-03-31'],
  ['2026-Q4', '2026-10-01/2026-12-31'],
  ['2026-SP', '2026-03-01/2026-05-31'],
  ['2026-WI', '2026-12-01/2027-02-28'],
  ['2026-W48', '2026-11-23/2026-11-29'],
  ['2026-W1', '2025-12-29/2026-01-04'],
  ['2026-W53-WE', '2027-01-02/2027-01-03'],
  ['XXXX-12-24', '2026-12-24'],
  ['XXXX-11-23', '2026-11-23'],
  ['XXXX-11-22', '2027-11-22'],
  ['XXXX-02-29', '2028-02-29'],
  ['MO', '06:00:00/12:00:00'],
  ['NI', '20:00:00/24:00:00'],
  ['09:30', '09:30'],
  // What is nothing of the kind stays as it was sent.
  ['2027-W53', '2027-W53'],
  ['2026-W00', '2026-W00'],
  ['2026-Q5', '2026-Q5'],
  ['2026-13', '2026-13'],
  ['202X-11', '202X-11'],
  ['XXXX-02-30', 'XXXX-02-30'],
  ['明日', '明日'],
]

describe('a date or a time of Alexa’s', () => {
  for (const [sent, read] of rows)
    it(`${sent} is ${read}`, () => {
      const when = { now: Date.parse('2026-11-23T10:00:00+09:00'), timezone: 'Asia/Tokyo' }
      expect(readAmazonMoment(sent, when)).to.equal(read)
    })

  it('is of the day where its users are', () => {
    const now = Date.parse('2026-11-23T23:30:00Z')
    expect(readAmazonMoment('PRESENT_REF', { now, timezone: 'Asia/Tokyo' })).to.equal('2026-11-24')
    expect(readAmazonMoment('PRESENT_REF', { now, timezone: 'Etc/UTC' })).to.equal('2026-11-23')
  })
})
