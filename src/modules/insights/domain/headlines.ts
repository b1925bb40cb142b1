import type { TacticId } from '#kernel/tactics.ts'

/** The figure that stands for a tactic where there is room for one; null with the reason where no room can tell yet. */
export const headlines: Record<TacticId, { readonly metric: string } | { readonly why: string }> = {
  content: { metric: 'posts-live' },
  'cross-promotion': { metric: 'coded-visits' },
  planning: { metric: 'budget-variance' },
  service: { metric: 'first-response-time' },
  employees: { metric: 'active-employees' },
  events: { why: 'Nothing brings the rows of events in yet.' },
  press: { metric: 'consumer-conversation' },
  crisis: { metric: 'issues-opened' },
  research: { why: 'Nothing brings recommendations and releases in yet.' },
  hiring: { why: 'Nothing brings hires and headcounts in yet.' },
  investors: { why: 'Nothing brings regulated items and investors in yet.' },
  relations: { metric: 'hand-off-time' },
}
