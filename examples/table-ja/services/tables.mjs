// The tables of a small restaurant, as long as the server runs. A real one keeps them in a database.

const seats = 12
const open = 17 * 60
const lastOrder = 21 * 60
const step = 30

/** Guests by day and minute of the day. */
const guests = new Map()

export default async function tables({ slots, wants }) {
  const { day, people, time } = slots
  // Nothing is wanted where the booking is made.
  if (wants.length === 0) return take(day, minutesOf(time), people)
  if (time === undefined) return {}
  const wanted = minutesOf(time)
  if (wanted < open || wanted > lastOrder) return { refuse: { time: 'closed' } }
  if (isFree(day, wanted, people)) return {}
  return { refuse: { time: 'full' }, slots: otherTimes(day, wanted, people) }
}

/** The nearest free times before and after; null where there is none. */
function otherTimes(day, wanted, people) {
  const times = []
  for (let at = open; at <= lastOrder; at += step) if (isFree(day, at, people)) times.push(at)
  const earlier = times.findLast((at) => at < wanted)
  const later = times.find((at) => at > wanted)
  return { earlier: earlier === undefined ? null : write(earlier), later: later === undefined ? null : write(later) }
}

function isFree(day, minute, people) {
  return (guests.get(`${day} ${minute}`) ?? 0) + people <= seats
}

function take(day, minute, people) {
  const key = `${day} ${minute}`
  guests.set(key, (guests.get(key) ?? 0) + people)
}

function minutesOf(time) {
  const [hour, minute] = time.split(':').map(Number)
  return hour * 60 + minute
}

function write(minute) {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
}
