import type { Behind } from './behind-sheet.tsx'

export const figureTabs = ['volume', 'share', 'phrases', 'authors'] as const
export type FigureTab = (typeof figureTabs)[number]

/** Anything that is no tab is the first. */
export function readTab(value: string | undefined): FigureTab {
  return figureTabs.find((tab) => tab === value) ?? 'volume'
}

/** What a panel is given: how to open the posts behind a figure. */
export type PanelProps = { onOpen: (what: Partial<Behind> & Pick<Behind, 'title'>) => void }
