import type { SlotTypeName } from '../language.ts'
import type { BoundWords, SlotTypeWords } from './words.ts'

/** The types of slots in English. */
export const englishSlotTypes: Readonly<Record<SlotTypeName, SlotTypeWords>> = {
  text: {
    name: 'text',
    description: 'Whatever is said.',
    aliases: [
      'string',
      'name',
      'phone',
      'phonenumber',
      'telephone',
      'email',
      'address',
      'str',
      'char',
      'varchar',
      'word',
      'words',
      'free',
      'freetext',
      'any',
      'searchquery',
    ],
    exception: 'Write a value of the slot.',
    ask: 'Please say that in fewer words.',
    samples: ['this one'],
  },
  number: {
    name: 'number',
    description: 'A number.',
    aliases: ['float', 'amount', 'price', 'money', 'decimal', 'double', 'numeric'],
    exception: 'Write a number.',
    ask: 'Please say a number.',
    bounds: amounts('Write a number.', 'a number '),
    samples: ['2', '3', '1', '5'],
  },
  integer: {
    name: 'integer',
    description: 'A whole number.',
    aliases: [
      'int',
      'count',
      'quantity',
      'wholenumber',
      'cardinal',
      'people',
      'persons',
      'guests',
      'numberofpeople',
      'headcount',
      'age',
    ],
    exception: 'Write a whole number.',
    ask: 'Please say a whole number.',
    bounds: amounts('Write a whole number.', 'a number '),
    samples: ['2', '3', '1', '5'],
  },
  yesno: {
    name: 'yes or no',
    description: 'Yes or no.',
    aliases: ['boolean', 'bool', 'yes/no', 'yes-no', 'truefalse', 'flag', 'checkbox'],
    exception: 'Write `yes` or `no`.',
    ask: 'Please say yes or no.',
    samples: [],
  },
  date: {
    name: 'date',
    description: 'A day.',
    aliases: ['day', 'weekday', 'calendar', 'datum'],
    exception: 'Write a day of the week (`sunday`), a date (`2026-12-25`), or a date of each year (`12-25`).',
    ask: 'Please say a date.',
    bounds: {
      ...moments('Write a date such as `2026-12-31`, `today` or `today + 30 days`.', 'a date '),
      exact: 'Please choose one exact day.',
    },
    samples: ['tomorrow', 'next Saturday', 'December 24'],
  },
  time: {
    name: 'time',
    description: 'A time of day.',
    aliases: ['hour', 'hours', 'clock', 'timeofday'],
    exception: 'Write a time (`"13:00"`) or a span (`13:00-14:00`).',
    ask: 'Please say a time.',
    bounds: {
      ...moments('Write a time such as `09:30`, `now` or `now + 2 hours`.', 'a time '),
      exact: 'Please choose one exact time.',
    },
    samples: ['3 pm', '9 am', 'half past seven'],
  },
  datetime: {
    name: 'date and time',
    description: 'A day and a time.',
    aliases: ['timestamp', 'moment', 'date-time', 'dateandtime'],
    exception:
      'Write a day (`sunday`, `2026-12-25`, `12-25`), a span (`13:00-14:00`), or both (`saturday 13:00-18:00`).',
    ask: 'Please say a date and a time.',
    bounds: {
      ...moments(
        'Write a date and time such as `2026-12-31T18:00`, `now`, `now + 2 hours` or `today + 30 days`.',
        'a date and time ',
      ),
      exact: 'Please choose one exact date and time.',
    },
    samples: ['tomorrow at 3 pm', 'Saturday at seven', 'December 24 at noon'],
  },
  duration: {
    name: 'duration',
    description: 'A length of time.',
    aliases: ['length', 'timespan'],
    exception: 'Write a duration such as `30 minutes`.',
    ask: 'Please say how long.',
    // That it is a length of time goes without saying.
    bounds: amounts('Write a length such as `30 minutes` or `P1D`.', ''),
    samples: ['two hours', '30 minutes', 'three days'],
  },
  period: {
    name: 'period',
    description: 'From one day to another.',
    aliases: ['daterange', 'range', 'interval', 'stay', 'dates'],
    exception: 'Write a day of the week (`sunday`), a date (`2026-12-25`), or a date of each year (`12-25`).',
    ask: 'Please say from when and until when.',
    bounds: moments('Write a date such as `2026-12-31`, `today` or `today + 30 days`.', 'dates '),
    samples: ['December 3 to 6', 'next weekend', 'three nights from Friday'],
  },
  choice: {
    name: 'choice',
    description: 'One of its choices.',
    aliases: [],
    exception: 'Write one of its choices.',
    ask: 'Please say that in fewer words.',
    samples: [],
  },
}

function amounts(hint: string, what: string): BoundWords {
  return {
    hint,
    between: (min, max) => `Please choose ${what}between ${min} and ${max}.`,
    atLeast: (min) => `Please choose at least ${min}.`,
    atMost: (max) => `Please choose at most ${max}.`,
  }
}

function moments(hint: string, what: string): BoundWords {
  return {
    ...amounts(hint, what),
    atLeast: (min) => `Please choose ${min} or later.`,
    atMost: (max) => `Please choose ${max} or earlier.`,
  }
}
