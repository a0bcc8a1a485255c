/** The closed lists of `entente-corpus/1`. The order of each list is part of the contract: columns hold indices. */

/** Schema name and version written in every corpus file. */
export const SCHEMA = 'entente-corpus/1';

/** Languages of labels and titles, in the order of fallback. */
export const LANGS = ['en', 'fr', 'vi'] as const;

/** What an event is, in the order of the vocabulary. */
export const KINDS = [
	'visit', 'courtesy_call', 'talks', 'dialogue', 'online_talks', 'multilateral_meeting', 'agreement_signed',
	'agreement_negotiation', 'cooperation_pledge', 'cooperation_proposal', 'support_request', 'assistance_offer',
	'assistance', 'training', 'delegation_exchange', 'operational_cooperation', 'project_discussion', 'exhibition',
	'milestone', 'statement', 'decoration', 'deployment', 'domestic'
] as const;

/**
 * took_place: act done in the article's news window. recalled_past: earlier act the article mentions.
 * announced: both sides agreed or one side committed. under_negotiation: on the table of a named negotiation.
 * proposed: one side asks, suggests, wishes.
 */
export const STATUSES = ['took_place', 'recalled_past', 'announced', 'under_negotiation', 'proposed'] as const;

/** How much of a date is known, from exact to unknown. */
export const PRECISIONS = [
	'day', 'interval', 'month', 'year', 'approximate', 'open', 'day_uncertain_year', 'day_no_year', 'unknown'
] as const;

/** Families of kinds: one mark shape each. */
export const FAMILIES = [
	'meeting', 'agreement', 'proposal', 'assistance', 'operation', 'statement', 'domestic'
] as const;

/** What a stretch of a raw document is. */
export const BLOCK_TYPES = [
	'stamp', 'title', 'title_repeat', 'standfirst', 'dateline', 'body', 'caption', 'caption_duplicate',
	'alt_text_truncated', 'agency_signoff', 'source_marker', 'sidebar_marker', 'teaser_caption', 'teaser_title',
	'teaser_body', 'site_chrome', 'related_links'
] as const;

/** Steps by which a date was found. */
export const DATE_RESOLUTIONS = [
	'explicit_full', 'stamp_year', 'weekday_check', 'weekday_year_inference', 'inherited_paragraph',
	'anaphora_same_day', 'within_event', 'anniversary_arithmetic', 'duplicate_link', 'sibling_teaser_year',
	'external_knowledge', 'tenure_bounds', 'url_id_interpolation', 'before_reference', 'approximate_containing',
	'dateline', 'stated_period', 'year_only', 'relative_day', 'human'
] as const;

/** What a quote can prove. */
export const SUPPORTS = ['event', 'date', 'actor', 'place', 'domain', 'status'] as const;

/** Parts an entity can play in an event. */
export const ROLES = [
	'visitor', 'host', 'participant', 'initiator', 'recipient', 'co_chair', 'leader', 'signatory', 'witness'
] as const;

/** Types of instrument an event signs or prepares. */
export const INSTRUMENTS = [
	'mou', 'agreement', 'treaty', 'plan', 'minutes', 'regulation', 'joint_statement'
] as const;

/** Types of relation between articles, events or entities. */
export const RELATIONS = [
	'cooperation', 'part_of', 'follow_up', 'implements', 'near_duplicate', 'same_event', 'role_change'
] as const;

/** One of LANGS. */
export type Lang = (typeof LANGS)[number];
/** One of KINDS. */
export type EventKind = (typeof KINDS)[number];
/** One of STATUSES. */
export type EventStatus = (typeof STATUSES)[number];
/** One of PRECISIONS. */
export type Precision = (typeof PRECISIONS)[number];
/** One of FAMILIES. */
export type Family = (typeof FAMILIES)[number];
/** One of BLOCK_TYPES. */
export type BlockType = (typeof BLOCK_TYPES)[number];
/** One of DATE_RESOLUTIONS. */
export type DateResolution = (typeof DATE_RESOLUTIONS)[number];

/** Family of each kind. */
export const FAMILY_OF: Readonly<Record<EventKind, Family>> = {
	visit: 'meeting', courtesy_call: 'meeting', talks: 'meeting', dialogue: 'meeting', online_talks: 'meeting',
	multilateral_meeting: 'meeting', delegation_exchange: 'meeting', exhibition: 'meeting',
	agreement_signed: 'agreement', agreement_negotiation: 'agreement', cooperation_pledge: 'agreement',
	milestone: 'agreement', cooperation_proposal: 'proposal', support_request: 'proposal',
	assistance_offer: 'assistance', assistance: 'assistance', training: 'assistance',
	operational_cooperation: 'operation', project_discussion: 'operation', deployment: 'operation',
	statement: 'statement', decoration: 'statement', domestic: 'domestic'
};
