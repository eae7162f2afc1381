import type { ServiceRequest } from './service.ts'

/** What people read: the dialog's own text, else every slot on a line of its own. */
export function textFor({ text, data }: ServiceRequest): string {
  if (text !== undefined) return text
  const lines = Object.entries(data.spoken).map(([slot, value]) => `${slot}: ${value}`)
  return [data.dialog, ...lines].join('\n')
}

export function subjectFor({ subject, data }: ServiceRequest): string {
  return subject ?? data.dialog
}
