export interface Medium {
  readonly fileId: string
  readonly alt: string
}

export interface Poll {
  readonly options: string[]
  readonly multiple: boolean
  readonly minutes: number
}

export interface Card {
  readonly url: string
  readonly title: string
  readonly description: string
  readonly imageFileId: string | null
}

/** What somebody reads on one channel; `M` carries more about a medium than the words for it. */
export interface VariantWords<M extends Medium = Medium> {
  readonly text: string
  readonly media?: readonly M[] | undefined
  readonly title?: string | null | undefined
  readonly thread?: readonly { readonly text: string; readonly media: readonly M[] }[] | undefined
  readonly firstComment?: string | null | undefined
  readonly poll?: Poll | null | undefined
  readonly card?: Card | null | undefined
}
