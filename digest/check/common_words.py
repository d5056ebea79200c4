"""Ordinary English words that are names as well: as a spelling of its own, each would link wherever it has a capital.

Months, days and words that open sentences are in `names.honorifics`. Here are given names and surnames (May, Will),
outlets (Dawn, Time), companies (Shell, Target), parties and movements (Forward, Unity) that are words in lower case.
"""

from __future__ import annotations

COMMON: frozenset[str] = frozenset(
    """
    able ace acorn agency alliance alpha alphabet amazon amber anchor angel apple april arch arena army art arts
    ash aurora autumn badger baker bank banks barber baron base basil bass bay bear bell berry best beta bill
    birch bird bishop black blaze block bloom blue bolt bond booker booth boy branch brand brandy bridge bridges
    bright brook brooks brown buck burns bush butcher butler call candy capital care carpenter case cash cause
    center centre century chance chancellor change channel chase cherry chief china choice church citizen
    citizens city clay clear close coach coast college colt command compass concord congress constant contact
    cook cooper corn corner courage court craft cross crown cube curry cutter daily daisy dale dash dawn day
    dean defence defense delta democracy dignity dollar dove drake draw drew duke dune eagle earl earth east
    echo economist edge elder element empire encounter energy enterprise equality era eve express faith falcon
    fame farmer field fields finance fire firm first fish fisher flag fleet flint flower focus force ford
    foreign forest fortune forum forward foster fountain fox frank free freedom freeman friend friends frost
    future gale gap garden gardener garland gate gates gene general genesis gentry gift glass globe gold good
    grace grain grant grape graves gray great green grey griffin ground group grove guard guardian guy hale hall
    hand hardy harmony harp hart hawk hay head heart heath heather herald heritage hero hill hills holiday holly
    home honest hood hook hope horizon horn house hunt hunter impact independence independent insider interest
    iris iron island issue ivy jack jasmine jay jet jewel joint journal joy judge june justice kay keen key king
    kit kitchen knight labor labour lad lady lake lamb lance land lane lark law leader league ledger liberation
    liberty life light lily link lion little live local lord love loyal luck lucky lynch mace mail main major
    man mandate march marina mark market marsh marshal mason master matrix may mayor means medal media melody
    mercury mercy merit meta miles mill miller millet mint miracle mirror mission mist mobile model moment
    monitor monk moody moon moor moss motion movement myrtle nation national nature navy nest new news nick
    noble north nova object observer ocean oil old olive opal opera opinion option oracle orange order otter
    outlook page painter palm park parliament part party pat patience patriot peace pearl penny people peoples
    petty pierce pike pilot piper place planet plant poet point pole police pope poppy porter post pound power
    powers presence president press price pride priest prime prince print progress prospect prudence public
    pulse queen quest race radio rain rand range ranger ransom raven ray reason rebel record red reed reform
    regent register relief renewal republic resistance resolution review rice rich right rights ring rise river
    rivers road rob robin rock rocket rod root rose rough royal ruby rule rush rusty sage sail sales salt sand
    sandy savage science seal serene sergeant service shade sharp shell shepherd shield ship short signal silver
    singer skinner sky slack sleet smith snap snow society solid solidarity song source south spark spear
    spectator spectrum speed spirit spring sprint spy square stack staff stage standard star stark stars state
    steel sterling stone storm strand stream street strong style success sue summer summit sun sunny sunrise
    supreme swan sweet swift sword table tanner target temple thorn tide tiger time times today tower town trade
    trail treasure tribe tribune trinity triumph trust truth turkey turner unify union unite unity universe vale
    valor venture verity victor victory view viking village violet virgin virtue visa vision vista voice wade
    walker wall ward warden warner watch water waters way weaver webb week weekly well wells west wheel white
    will wing winter wire wise wolf wood woods word world worth wren wright young zone
    """.split()
)
