// What a pizza costs, and which coupons there are. A real shop asks its till.

const prices = { Pepperoni: 9, Margherita: 8, Veggie: 9 }
const coupons = { SPRING: { off: 2, until: '2026-05-31' }, FRIEND: { off: 5, until: '2099-12-31' } }

export default async function price({ slots }) {
  const { pizza, amount, coupon } = slots
  const total = prices[pizza] * amount
  if (coupon === undefined) return { slots: { total, saved: 0 } }
  const known = Object.hasOwn(coupons, coupon.toUpperCase()) ? coupons[coupon.toUpperCase()] : undefined
  if (known === undefined) return { refuse: { coupon: 'unknown' } }
  if (known.until < new Date().toISOString()) return { refuse: { coupon: 'over' } }
  const saved = Math.min(known.off, total)
  return { slots: { total: total - saved, saved } }
}
