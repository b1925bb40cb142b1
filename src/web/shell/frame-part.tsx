import { CatchBoundary } from '@tanstack/react-router'
import { type ComponentType, lazy, type ReactNode, Suspense } from 'react'
import type { FramePart } from '../screens.ts'

/** A room's part of the frame, fetched when it is drawn. */
export const framePart = (load: FramePart): ComponentType =>
  lazy(async () => ({ default: (await load()).Frame }))

const Nothing = (): null => null

type GuardedProps = { children: ReactNode; failed?: (() => ReactNode) | undefined }

/** What a room brings to the frame may fail; the frame and the screen in it stay. */
export function Guarded({ children, failed = Nothing }: GuardedProps) {
  return (
    <CatchBoundary getResetKey={() => 'frame part'} errorComponent={failed}>
      <Suspense>{children}</Suspense>
    </CatchBoundary>
  )
}
