// Called for look-ups and checks in the middle of a dialog, and for dialogs that are complete.

/** @type {import('./service.d.ts').Service} */
export default async function service({ dialog, slots, wants }, { id, type }) {
  if (type === 'completed') {
    // Keep the order under its id: it may be delivered twice.
    console.log(id, dialog, slots)
    return {}
  }
  // Values for the slots that say `lookUp`, and reasons against those that say `checkedBy`.
  return { slots: Object.fromEntries(wants.map((slot) => [slot, null])), refuse: {} }
}
