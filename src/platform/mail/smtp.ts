import type { Transporter } from 'nodemailer'
import type { Delivery, Letter, Mail } from './port.ts'

export interface MailOptions {
  /** `smtp://user:password@host:587` or `smtps://…`; null when none is set up. */
  readonly smtpUrl: string | null
  /** `Weft <weft@example.org>`; null makes one from the public address. */
  readonly from: string | null
  /** Origin under which browsers reach Weft; asked when needed, because a free port is known only after listening. */
  readonly publicUrl: () => string
}

/** Mail over SMTP. Nothing is loaded and nobody is connected to before the first letter. */
export function createMail(options: MailOptions): Mail {
  let transport: Promise<Transporter> | undefined
  const { smtpUrl } = options
  return {
    configured: smtpUrl !== null,
    link: (path) => new URL(path, options.publicUrl()).href,
    async deliver(letter) {
      if (smtpUrl === null) return { outcome: 'refused', detail: 'No mail server is set up.' }
      transport ??= connect(smtpUrl)
      return send(await transport, letter, options)
    },
  }
}

async function connect(smtpUrl: string): Promise<Transporter> {
  const { createTransport } = await import('nodemailer')
  const url = new URL(smtpUrl)
  const secure = url.protocol === 'smtps:'
  const auth = url.username
    ? { auth: { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) } }
    : {}
  return createTransport({
    host: url.hostname,
    port: url.port === '' ? (secure ? 465 : 587) : Number(url.port),
    secure,
    ...auth,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 30_000,
    // A letter is text that we wrote; it never makes the server read a file or fetch an address.
    disableFileAccess: true,
    disableUrlAccess: true,
  })
}

async function send(transport: Transporter, letter: Letter, options: MailOptions): Promise<Delivery> {
  const host = new URL(options.publicUrl()).hostname
  try {
    await transport.sendMail({
      from: options.from ?? `Weft <weft@${host}>`,
      to: { name: '', address: letter.to },
      subject: letter.subject,
      text: letter.text,
      ...(letter.html === undefined ? {} : { html: letter.html }),
      attachments: (letter.attachments ?? []).map(({ name, type, content }) => ({
        filename: name,
        contentType: type,
        content: Buffer.from(content, 'base64'),
      })),
      messageId: `<${letter.id}@${host}>`,
      headers: { 'Auto-Submitted': 'auto-generated' },
    })
    return { outcome: 'sent' }
  } catch (error) {
    return judge(error)
  }
}

/** 5xx answers to this letter are final; everything else (no answer, 4xx, wrong login) may be mended. */
function judge(error: unknown): Delivery {
  const { responseCode, code, message } = error as { responseCode?: number; code?: string; message?: string }
  const detail = (message ?? 'The mail server gave no reason.').slice(0, 500)
  const final = code === 'EENVELOPE' || code === 'EMESSAGE'
  return final && (responseCode === undefined || responseCode >= 500)
    ? { outcome: 'refused', detail }
    : { outcome: 'later', detail }
}
