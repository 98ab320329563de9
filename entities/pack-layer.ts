import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { PackLayerRow } from '../rules/world/packs/rows';

/** What a body lays over the packs of values for itself and all below it; one that is published never changes. */
@Entity({
  name: 'pack_layer',
  comment: 'What a body lays over the packs of values: stricter ones, or what doubtful ones are.',
})
@Index('pack_layer_body', ['body'])
export class PackLayer {
  @PrimaryColumn('uuid', { comment: 'Identity of the layer, chosen by who proposes it.' })
  id!: string;

  @Column('uuid', { comment: 'The body that lays it, for itself and all below it.' })
  body!: string;

  @Column('text', {
    comment: 'overlay: asks more than the centre; confirmation: says what doubtful values are.',
  })
  kind!: PackLayerRow['kind'];

  @Column('text', { nullable: true, comment: 'The pack it is laid over; null: every pack.' })
  pack!: PackLayerRow['pack'];

  @Column('integer', {
    comment: 'Which layer of this kind of the body it is, counted from 1.',
  })
  version!: number;

  @Column('text', {
    comment: 'How far it has come: proposed, published, or withdrawn before anybody published it.',
  })
  status!: PackLayerRow['status'];

  @Column('jsonb', { comment: 'Values by path, each with the document it stands on.' })
  changes!: PackLayerRow['changes'];

  @Column('jsonb', { comment: 'Steps it adds to the procedure.' })
  steps!: PackLayerRow['steps'];

  @Column('date', { comment: 'First civil day on which this holds.' })
  fromOn!: string;

  @Column('date', {
    nullable: true,
    comment: 'First civil day on which it no longer holds; null while open.',
  })
  toOn!: string | null;

  @Column('uuid', { comment: 'Who proposed it.' })
  proposedBy!: string;

  @Column('date', { comment: 'Civil day on which it was proposed.' })
  proposedOn!: string;

  @Column('uuid', {
    nullable: true,
    comment: 'Who published or confirmed it, somebody else; null until then.',
  })
  approvedBy!: string | null;

  @Column('date', {
    nullable: true,
    comment: 'Civil day on which it was published or confirmed; null until then.',
  })
  publishedOn!: string | null;

  @Column('uuid', { nullable: true, comment: 'Who withdrew it; null if nobody did.' })
  withdrawnBy!: string | null;
}
