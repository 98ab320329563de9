/**
 * What Vietnamese people type first when asked for a password, without marks and spaces: love, luck, family, football,
 * songs, places, sayings and office words. Lists of leaks from elsewhere hold few of them.
 */
export const VIETNAMESE_PASSWORDS: readonly string[] = `
matkhau matkhaumoi matkhaucu matkhaumanh matkhaucuatoi nhapmatkhau doimatkhau quenmatkhau khongnho khongcomatkhau
khongbiet khongco khongdoi dangnhap taikhoan tennguoidung nguoidung quantri quantrivien hethong maychu maytinh
phanmem baomat antoan bimat chaomung xinchao chaoban camon tambiet
anhyeuem emyeuanh yeuem yeuanh yeuemnhieulam yeuanhnhieulam yeuemmaimai yeuanhmaimai anhyeuemnhieu emyeuanhnhieu
anhnhoem emnhoanh nhoem nhoanh toiyeuem toiyeuanh toiyeuban toiyeubanthan mailayeuem mailayeuanh anhyeu emyeu
tinhyeu tinhban banthan tinhyeucuatoi vochong chongyeu voyeu chongyeuvo voyeuchong vocuatoi chongcuatoi vochongson
conyeu conyeume conyeubo conyeubome conyeubame conyeucha mecuacon bocuacon yeucon yeume yeubo giadinh giadinhtoi
giadinhlaso1 giadinhhanhphuc concuame congai contrai congaiyeu contraiyeu benho beyeu becun betho
hanhphuc mayman thanhcong phatdat phattai thinhvuong binhan binhyen suckhoe vuive vuituoi hoabinh tudo doclap
doclaptudo doclaptudohanhphuc hanhphucmaimai vinhquang chienthang chienthangdienbienphu quyetthang quyettam
vietnam toiyeuvietnam yeuvietnam vietnammuonnam vietnamvodich vodich vietnamchienthang tienlenvietnam nuocviet
nguoiviet nguoivietnam conrongchautien tienrong langbac bacho bachomuonnam hochiminh chutichhochiminh
dangcongsan dangcongsanvietnam dangvien dangbo dangbotinh dangbocoso chibo chibodang bithu bithuchibo phobithu
capuy uybankiemtra kiemtra giamsat vanphong vanphongtinhuy tinhuy huyenuy thanhuy tochuc bantochuc bantuyengiao
ronguoiroviec ronguoiroviecrotrachnhiem roviec rotrachnhiem rothoigian ketnap ketnapdang hosodang
thanhnien doanthanhnien doanvien congdoan nhanvien giamdoc truongphong ketoan hanhchinh nhanh
hanoi hanoimuathu thudohanoi saigon saigondep thanhpho thanhphohochiminh haiphong danang cantho hue nghean
thanhhoa namdinh thaibinh ninhbinh quangninh langson lamdong dalat nhatrang vungtau halong vinhhalong sapa
motconvit motconvitxoeracaicanh motconvitxoerahaicaicanh conmeo concho conga contrau conlon conbo conngua conrong
conrua concop conho meocon choconyeu bongda bongdavietnam doibong cauthu
trangnguyen trungthu tetnguyendan chucmungnammoi nammoi namcu muaxuan muaha muathu muadong mattroi mattrang
bautroi ngoisao ngoisaomay bienxanh songbien hoahong hoasen hoamai hoadao cayda caytre
anhhung anhhungcodon hoangtu congchua hoangtucodon congchuabongbong chualoaitre lantroi
hochanh hoctap hocsinh sinhvien giaovien thaygiao cogiao truonghoc lophoc thayco
khongthequen khongbaogio maimai maimaimotlan mottinhyeu motminh codon buon buonqua buonlam chandoi doichan vuiqua
trolai veday denday dichoi dihoc dilam lamviec lamgiau giauco tienbac nhieutien lamgicotien kiemtien
comtam phobo buncha banhmi caphe cafesua trasua biahoi ruoungon
anhemtoi anhemtot bome chame ongba ongnoi bangoai chuoi taothao toilaai toilatoi toidaynay nguoitinh nguoiyeu
nguoiyeucu nguoiyeucuatoi emlaai emlacuaanh anhlacuaem cuatoi cuaem cuaanh mylove
`
  .trim()
  .split(/\s+/);
