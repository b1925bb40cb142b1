import { Banner } from '../design/banner.tsx'
import { LinkButton } from '../design/button.tsx'
import { EmptyState } from '../design/empty-state.tsx'
import { ErrorState, Unavailable } from '../design/error-state.tsx'
import { ThreadsLoader } from '../design/mark.tsx'
import { Skeleton, type SkeletonShape } from '../design/skeleton.tsx'
import { Part, Show } from './show.tsx'

const shapes: readonly SkeletonShape[] = ['cards', 'thread', 'list', 'table', 'chart', 'form']
const nothing = (): void => {}

export function StatesPart() {
  return (
    <Part name="States">
      <Show name="Banner" as="block">
        <Banner
          tone="stop"
          title="Publishing is paused."
          action={<LinkButton onPress={nothing}>Why</LinkButton>}
        >
          Posts about the web shop wait since 10:04, by Ruth Aune.
        </Banner>
        <Banner tone="warn" icon="offline" title="Weft cannot be reached.">
          You see what was loaded before.
        </Banner>
        <Banner tone="wait" title="Reconnecting.">
          What happens meanwhile is caught up by itself.
        </Banner>
        <Banner tone="note" title="Demonstration.">
          An invented company; nothing here reaches a real network.
        </Banner>
      </Show>
      <Show name="Empty" as="block">
        <EmptyState
          title="No channel is connected yet"
          text="Connect the account people write to. Their messages then stand here, each on its desk."
          action={{ label: 'Connect a channel', to: '/design', icon: 'plus' }}
          sample={{ label: 'Look around with sample data', run: nothing }}
        />
      </Show>
      <Show name="Error" as="block">
        <ErrorState
          what="The conversations could not be loaded."
          error={{
            kind: 'server',
            message: 'Something broke on our side. Nothing you typed is lost.',
            help: 'Try again. If it stays, give the request number to your administrator.',
            fields: {},
            requestId: '01JD8X',
            retry: true,
          }}
          onRetry={nothing}
        />
        <Unavailable>Mastodon was not collected from 14 to 29 December.</Unavailable>
      </Show>
      <Show name="Waiting" as="cols">
        <ThreadsLoader label="Reading 90 days of posts" />
        {shapes.map((shape) => (
          <Skeleton key={shape} shape={shape} rows={shape === 'chart' ? 1 : 3} label={`Loading ${shape}`} />
        ))}
      </Show>
    </Part>
  )
}
