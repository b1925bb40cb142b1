import { type ServiceKey, serviceKey } from '#kernel/service-key.ts'

/** A file that goes with a letter. */
export interface Attachment {
  readonly name: string
  readonly type: string
  /** Its bytes in base64. */
  readonly content: string
}

export interface Letter {
  /** Makes the Message-ID, so that a letter sent twice after a crash shows once. */
  readonly id: string
  readonly to: string
  readonly subject: string
  readonly text: string
  /** The same, designed; a mail program shows one of the two. */
  readonly html?: string | undefined
  readonly attachments?: readonly Attachment[] | undefined
}

export type Delivery =
  | { readonly outcome: 'sent' }
  /** The mail server does not answer or asks to wait. */
  | { readonly outcome: 'later'; readonly detail: string }
  /** It will never take this letter. */
  | { readonly outcome: 'refused'; readonly detail: string }

export interface Mail {
  /** False: no mail server is set up, and mail is kept for somebody to hand over. */
  readonly configured: boolean
  /** The whole address of a page of ours: `link('/sign-in')`. */
  link(path: string): string
  deliver(letter: Letter): Promise<Delivery>
}

export const MAIL: ServiceKey<Mail> = serviceKey<Mail>('mail')
