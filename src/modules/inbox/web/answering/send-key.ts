/** What one press of send is about. */
export type Press = { text: string; media: readonly { fileId: string; alt: string }[]; close: boolean }

/**
 * One id for one press of send: while nobody knows what became of it, the same words keep their id, so that pressing
 * again after a lost answer sends nothing twice. Other words, or a press that was answered, get a new one.
 */
export class SendKey {
  private open: { key: string; id: string } | null = null
  private readonly make: () => string

  constructor(make: () => string = () => crypto.randomUUID()) {
    this.make = make
  }

  idFor({ text, media }: Press): string {
    const key = JSON.stringify([text.trim(), media])
    if (this.open?.key !== key) this.open = { key, id: this.make() }
    return this.open.id
  }

  /** The server answered, yes or no: the next press is another one. */
  settled(): void {
    this.open = null
  }
}
