import type { TacticId } from '#kernel/tactics.ts'

/** The figure that stands for a tactic where there is room for one; null with the reason where no room can tell yet. */
export const headlines: Record<TacticId, { readonly metric: string } | { readonly why: string }> = {
  content: { metric: 'posts-live' },
  'cross-promotion': { metric: 'coded-visits' },
  planning: { metric: 'budget-variance' },
  service: { metric: 'first-response-time' },
  employees: { metric: 'active-employees' },
  events: { metric: 'event-reach' },
  press: { metric: 'media-pickups' },
  crisis: { metric: 'issues-opened' },
  research: { metric: 'recommendations-implemented' },
  hiring: { metric: 'turnover' },
  investors: { metric: 'regulated-items' },
  relations: { metric: 'hand-off-time' },
}
