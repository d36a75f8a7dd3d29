/** Campaigns: all of them, or the one that the address names. */
import { deskCampaignWords } from '../../../i18n/desk-campaign.ts'
import { useWords } from '../../parts/language.tsx'
import '../campaign/campaign.css'
import { CampaignList } from '../campaign/list.tsx'
import { CampaignPage } from '../campaign/one.tsx'
import { useDesk } from '../desk.tsx'
import { hashOf, type Route } from '../route.ts'
import { documentsOf } from '../state.ts'

export default function CampaignsPage({ route }: { route: Route }) {
  const { say } = useWords(deskCampaignWords)
  const { state } = useDesk()
  const [id] = route.rest
  if (id === undefined) return <CampaignList />
  const campaign = documentsOf(state, 'campaign').find((one) => one.id === id)
  if (campaign) return <CampaignPage key={id} campaign={campaign} />
  return (
    <main>
      <h1>{say('title')}</h1>
      <p>
        {say('gone')} <a href={hashOf('campaigns')}>{say('back')}</a>
      </p>
    </main>
  )
}
