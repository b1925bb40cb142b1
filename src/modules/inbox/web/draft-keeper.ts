/** What somebody is writing. */
export type DraftValue = { text: string; media: readonly { fileId: string; alt: string }[] }

/** still: nothing new. typing, saving: on its way. saved: the server has it. unsaved: it has not, and tries again. */
export type DraftState = 'still' | 'typing' | 'saving' | 'saved' | 'unsaved'

export type DraftIo = {
  /** Hands it to the server. */
  save: (value: DraftValue) => Promise<unknown>
  /** Keeps a copy beside the page until the server has it; null forgets the copy. */
  keep: (value: DraftValue | null) => void
  tell: (state: DraftState) => void
  /** Whether trying again by itself can help. */
  passing: (error: unknown) => boolean
}

const restMs = 600
const againMs = 5000

/**
 * Carries what is typed to the server without losing a letter: each change is kept beside the page at once, saved after
 * a moment's rest, one save at a time, and saved again after a failure that may pass.
 */
export class DraftKeeper {
  private readonly io: DraftIo
  private waiting: DraftValue | null = null
  private timer: ReturnType<typeof setTimeout> | undefined
  private running: Promise<void> | null = null

  constructor(io: DraftIo) {
    this.io = io
  }

  change(value: DraftValue): void {
    this.waiting = value
    this.io.keep(value)
    this.io.tell('typing')
    this.later(restMs)
  }

  /** Saves now what waits; resolves when nothing is on its way any more. */
  async flush(): Promise<void> {
    clearTimeout(this.timer)
    this.timer = undefined
    while (this.running) await this.running
    if (this.waiting === null) return
    this.running = this.save(this.waiting).finally(() => {
      this.running = null
    })
    await this.running
  }

  /** It was sent: nothing may be saved after this, not even what is on its way. */
  async forget(): Promise<void> {
    clearTimeout(this.timer)
    this.timer = undefined
    this.waiting = null
    while (this.running) await this.running
    this.waiting = null
    this.io.keep(null)
    this.io.tell('still')
  }

  private later(ms: number): void {
    clearTimeout(this.timer)
    this.timer = setTimeout(() => void this.flush(), ms)
  }

  private async save(value: DraftValue): Promise<void> {
    this.io.tell('saving')
    try {
      await this.io.save(value)
      if (this.waiting !== value) return
      this.waiting = null
      this.io.keep(null)
      this.io.tell('saved')
    } catch (error) {
      this.io.tell('unsaved')
      if (this.waiting !== null && this.io.passing(error)) this.later(againMs)
    }
  }
}
