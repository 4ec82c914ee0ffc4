/** Things that are measured by area, and things measured by volume, as the names of cost indicators have them. */
export const BY_AREA =
  /测绘|建筑面积|物业|保洁|供暖|采暖|供热|房屋租赁|房租|租金|装修|修缮|绿化养护|绿地养护|道路养护|路面|屋面|地面铺装/u;
export const BY_VOLUME = /土方|石方|混凝土|用水|水费|供水|污水处理|天然气|燃气|疏浚|清淤|木材|砂石/u;
