import { INSTRUMENT } from './instruments.ts';
import { rule } from './rule.ts';
import type { Rule } from './rule.ts';

/** French wordings of promises, agreements, wishes and work done together, after those of the common list. */
export const STEPS_FR: readonly Rule[] = [
	rule('joint.ont-convenu', 'cooperation_pledge', 'announced', 'joint',
		/(?<![\p{L}])ont (?:\p{L}+ )?convenu (?=d[e']|qu[e']|sur)|, avant de (?:convenir|s'engager|s'accorder|décider)(?= )|ont (?:affirmé|réaffirmé|exprimé|réitéré|manifesté) leur (?:ferme )?(?:détermination|résolution|engagement|volonté commune) (?:de|d'|à)(?= ?\p{L})/u),
	rule('promise.fr', 'cooperation_pledge', 'announced', 'wish',
		/(?<![\p{L}])a promis (?:de |d')(?:contribuer|œuvrer|coopérer|travailler|renforcer|promouvoir|poursuivre|collaborer)|(?<![\p{L}])s'engage(?:nt)? à (?:coopérer|travailler|collaborer|œuvrer|renforcer|poursuivre|lutter)|(?:fera|ferait|de faire) (?:tout son possible|tout ce qui est en son pouvoir|de son mieux|tous ses efforts)|a (?:affirmé|réaffirmé|exprimé|réitéré|manifesté) (?:sa|son|la) (?:ferme )?(?:détermination|résolution) (?:de|d'|à)(?= ?\p{L})|(?:est|sont|se (?:dit|tient))(?: toujours)? prêt(?:e|s|es)? à (?:travailler|coopérer|collaborer|coordonner|œuvrer)(?= )/u),
	rule('wish.souhaite', 'cooperation_proposal', 'proposed', 'wish', /(?<![\p{L}])(?:souhaite|désire|aimerait|voudrait)(?:nt)? (?:\p{L}+(?:er|ir|re)|que|voir)(?![\p{L}])/u),
	rule('accept.fr', 'agreement_negotiation', 'announced', 'wish', /a(?:vait)? accepté (?:la proposition|l'idée|l'invitation|l'offre|de)(?: d'\p{Lu}\p{L}+| d[eu] [^.;,]{2,40})? ?(?:de |d')?(?:signer|conclure|négocier)(?= )|accepted (?:the|an?) (?:proposal|offer|invitation)[^.;,]{0,40}? to (?:sign|conclude|negotiate)(?= )/u, { needs: INSTRUMENT }),
	rule('past.ensemble', 'operational_cooperation', 'recalled_past', 'past',
		/(?<![\p{L}])ont (?:\p{L}+ment )?(?:travaillé|coopéré|collaboré) (?:en étroite|étroitement|efficacement|activement|ensemble)|(?<![\p{L}])ont (?:régulièrement|activement|étroitement|efficacement|constamment) (?:échangé|mené|coordonné|partagé|organisé|mis en œuvre|maintenu|coopéré|travaillé|collaboré)(?![\p{L}])/u)
];
