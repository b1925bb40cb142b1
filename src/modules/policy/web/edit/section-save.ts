/** What the editor of one section knows about itself. Pure, so that every turn can be tested. */
export interface SectionState {
  /** What stands in the field. */
  readonly text: string
  /** What the server has, and its revision. */
  readonly saved: string
  readonly revision: number
  readonly phase: 'saved' | 'typing' | 'saving' | 'offline' | 'refused' | 'stale'
  /** What was sent and is not answered yet. */
  readonly sent: string | null
  readonly reason: string | null
  /** The other text, when somebody was faster. */
  readonly theirs: Theirs | null
}

export interface Theirs {
  readonly text: string
  readonly revision: number
  readonly by: string | null
}

export type Turn =
  | { readonly what: 'typed'; readonly text: string }
  | { readonly what: 'sending' }
  | { readonly what: 'kept'; readonly revision: number }
  | { readonly what: 'failed'; readonly kind: 'offline' | 'refused' | 'stale'; readonly reason: string }
  | { readonly what: 'seen'; readonly theirs: Theirs }
  | { readonly what: 'take' | 'keep' }

export function openSection(text: string, revision: number): SectionState {
  return { text, saved: text, revision, phase: 'saved', sent: null, reason: null, theirs: null }
}

const dirty = (state: SectionState): boolean => state.text !== state.saved

/** True when there is something to send and nothing in its way. */
export function mustSend(state: SectionState): boolean {
  return dirty(state) && state.sent === null && state.phase !== 'stale' && state.phase !== 'refused'
}

/** One step of the editor. What was typed is never thrown away. */
export function turn(state: SectionState, event: Turn): SectionState {
  switch (event.what) {
    case 'typed':
      return { ...state, text: event.text, phase: state.phase === 'stale' ? 'stale' : 'typing', reason: null }
    case 'sending':
      return { ...state, phase: 'saving', sent: state.text }
    case 'kept': {
      const saved = state.sent ?? state.saved
      const phase = state.text === saved ? 'saved' : 'typing'
      return { ...state, saved, revision: event.revision, sent: null, phase, reason: null }
    }
    case 'failed':
      return { ...state, sent: null, phase: event.kind, reason: event.reason }
    case 'seen':
      return seen(state, event.theirs)
    case 'take':
      return state.theirs ? openSection(state.theirs.text, state.theirs.revision) : state
    case 'keep':
      return state.theirs
        ? {
            ...state,
            saved: state.theirs.text,
            revision: state.theirs.revision,
            phase: 'typing',
            theirs: null,
            reason: null,
          }
        : state
  }
}

/** The server’s text came in: it is adopted while nothing of ours is at stake, and set beside ours otherwise. */
function seen(state: SectionState, theirs: Theirs): SectionState {
  if (theirs.revision <= state.revision || state.sent !== null) return state
  if (!dirty(state)) return openSection(theirs.text, theirs.revision)
  return { ...state, phase: 'stale', theirs }
}
