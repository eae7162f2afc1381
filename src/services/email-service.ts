import { createRequire } from 'node:module'
import { type Connection, emptyAnswer, failed, type Outcome, type ServiceRequest } from './service.ts'
import { subjectFor, textFor } from './text-for-people.ts'

const require = createRequire(import.meta.url)

type Mailer = typeof import('nodemailer')

/** Where mail is sent, and by which server: `smtp://user:password@mail.example.com:587`, or `smtps://…`. */
export interface EmailService {
  readonly to: string
  readonly smtp: URL
}

/** A mail for each completed dialog. It takes, and answers nothing. The library is loaded where there is such a service. */
export function openEmail(service: EmailService): Connection {
  const mailer: Mailer = require('nodemailer')
  return {
    call: (request, within) =>
      request.type === 'lookUp' ? Promise.resolve(failed('only-takes')) : sendMail(mailer, service, request, within),
    async close() {},
  }
}

async function sendMail(
  { createTransport }: Mailer,
  service: EmailService,
  request: ServiceRequest,
  within: number,
): Promise<Outcome> {
  const timeout = Math.max(1, Math.round(within))
  const limits = { connectionTimeout: timeout, greetingTimeout: timeout, socketTimeout: timeout, dnsTimeout: timeout }
  const transport = createTransport({
    url: service.smtp.href,
    disableFileAccess: true,
    disableUrlAccess: true,
    ...limits,
  })
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<Outcome>((resolve) => {
    timer = setTimeout(() => resolve(failed('timeout')), timeout)
  })
  const sent = transport.sendMail(mailOf(service, request)).then(
    (): Outcome => ({ type: 'answered', answer: emptyAnswer }),
    (): Outcome => failed('not-sent'),
  )
  const outcome = await Promise.race([sent, late])
  clearTimeout(timer)
  transport.close()
  return outcome
}

/** The same Message-ID on every retry: mail programs show a mail that came twice once. */
function mailOf({ to, smtp }: EmailService, request: ServiceRequest) {
  return {
    from: senderOf(smtp) ?? to,
    to,
    subject: subjectFor(request),
    text: textFor(request),
    messageId: `<${request.id}@reprompt>`,
    date: new Date(request.timestamp),
  }
}

/** Whoever logs in at the server is mostly an address that it lets send. */
function senderOf({ username }: URL): string | undefined {
  const user = decodeURIComponent(username)
  return user.includes('@') ? user : undefined
}
