import type { OwnTypes } from '../../../interaction-model/own-types.ts'

// As the Korean and the Japanese guide list them (CEK guide, "Interaction model", "Built-in slot types").

/** CLOVA's own slot types. It has none for any words. */
export const cekTypes: OwnTypes = {
  prefix: 'CLOVA.',
  filling: {
    number: 'CLOVA.NUMBER',
    integer: 'CLOVA.NUMBER',
    date: 'CLOVA.DATETIME',
    time: 'CLOVA.DATETIME',
    datetime: 'CLOVA.DATETIME',
    duration: 'CLOVA.DURATION',
    period: 'CLOVA.DATETIME',
  },
  others: new Map([
    ['CLOVA.WHOLE_NUMBER', 'integer'],
    ['CLOVA.DATETIME_RECENT', 'date'],
    ['CLOVA.GENERIC_NUMBER', 'number'],
    ['CLOVA.AREA', 'number'],
    ['CLOVA.INFORMATION', 'number'],
    ['CLOVA.LENGTH', 'number'],
    ['CLOVA.MONEY', 'number'],
    ['CLOVA.RATIO', 'number'],
    ['CLOVA.SPEED', 'number'],
    ['CLOVA.TEMPERATURE', 'number'],
    ['CLOVA.VOLUME', 'number'],
    ['CLOVA.WEIGHT', 'number'],
  ]),
}
