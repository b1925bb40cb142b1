import { linksToUs } from '#modules/listening/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { Figure, MetricDefinition, MetricQuery, MetricRow } from '#platform/metric.ts'
import { FEW_SHARERS } from './domain/links/own-page.ts'
import { employeeVisits } from './queries/links-in.ts'
import { ownHosts } from './queries/own-hosts.ts'

const unknown = (reason: string, n = 0): Figure => ({ value: null, reason, n })
const nobody = 'Nobody shared a link of their own until the end of this period.'
const few = 'Links of fewer than three people, so this could tell what one of them brought.'
const noDomain = 'No domain of ours is named yet under link safety.'
const ofHouse = 'Articles elsewhere belong to no department and no campaign.'
const others = 'Pages that fewer than three people share'

const cut = ({ departmentId, campaignId }: MetricQuery): boolean => Boolean(departmentId ?? campaignId)

async function articles(ctx: Ctx, query: MetricQuery, page: { limit: number; offset: number }) {
  if (cut(query)) return { hosts: [], total: 0, articles: [] }
  const hosts = await ownHosts(ctx)
  return { hosts, ...(await linksToUs(ctx, { window: query.window, hosts, ...page })) }
}

/** Visits by page as rows; none while the figure is kept back. */
async function pageRows(ctx: Ctx, query: MetricQuery): Promise<MetricRow[]> {
  const { sharers, pages } = await employeeVisits(ctx, query)
  if (sharers < FEW_SHARERS) return []
  return pages.map(({ page, visits }, place) => ({
    id: `page-${place}`,
    at: query.window.to.toISOString(),
    label: page || others,
    detail: '',
    value: visits,
    note: null,
    href: null,
  }))
}

/** Links in (metrics.md, T5): visits through links of employees, and articles elsewhere that link to us. */
export const linksInMetric: MetricDefinition = {
  id: 'links-in',
  version: 1,
  name: 'Links in',
  definition:
    'Visits of people through links that employees made for themselves, in the period. Programs, previews and visits from networks of ours do not count. Of fewer than three people nothing is shown, and what one person brought only that person sees. Beside it different articles of blogs, news and feeds that listening heard and that link to a domain of ours; articles on our own domains do not count.',
  unit: 'count',
  tactic: 5,
  lowerIsBetter: false,
  splits: ['department', 'campaign'],
  async compute(ctx, query) {
    const { visits, sharers } = await employeeVisits(ctx, query)
    const value =
      sharers === 0
        ? unknown(nobody)
        : sharers < FEW_SHARERS
          ? unknown(few, sharers)
          : { value: visits, reason: null, n: visits }
    const { hosts, total } = await articles(ctx, query, { limit: 0, offset: 0 })
    const blogs = cut(query)
      ? unknown(ofHouse)
      : hosts.length === 0
        ? unknown(noDomain)
        : { value: total, reason: null, n: total }
    return { figures: { value, blogs }, coverage: 1 }
  },
  async rows(ctx, query, { limit, offset }) {
    const pages = await pageRows(ctx, query)
    const first = pages.slice(offset, offset + limit)
    const rest = { limit: limit - first.length, offset: Math.max(0, offset - pages.length) }
    const found = await articles(ctx, query, rest)
    const linking = found.articles.map(({ id, at, title, author, url }) => ({
      ...{ id, at, label: title, detail: author, value: null, note: url, href: null },
    }))
    return { total: pages.length + found.total, rows: [...first, ...linking] }
  },
}
