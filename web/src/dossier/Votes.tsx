import { useTranslation } from 'react-i18next';
import type { Vote } from '../api/answers';
import { Empty } from '../parts/Empty';
import { ProofCard } from './ProofCard';

/** Every vote with its proof, newest first. */
export function Votes({ votes }: { readonly votes: readonly Vote[] }) {
  const { t } = useTranslation();
  if (votes.length === 0) {
    return (
      <div className="card">
        <Empty icon="vote" title={t('dossier.votes.none')} text={t('dossier.votes.noneText')} />
      </div>
    );
  }
  return (
    <>
      {[...votes].reverse().map((vote) => (
        <ProofCard key={`${vote.seq}${vote.question}`} vote={vote} />
      ))}
    </>
  );
}
