/** What one draft was before an edit of many, as much as is needed to put it back. */
export type Before =
  | { readonly act: 'moved'; readonly draftId: string; readonly from: string | null; readonly to: string }
  | {
      readonly act: 'channel'
      readonly draftId: string
      readonly from: string
      readonly to: string
    }
  | { readonly act: 'programme'; readonly draftId: string; readonly programmeId: string | null }
  /** The whole draft as `createDraft` takes it, and who wrote it. */
  | { readonly act: 'removed'; readonly draftId: string; readonly authorId: string; readonly draft: string }
