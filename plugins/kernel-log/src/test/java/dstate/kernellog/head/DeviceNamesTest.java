package dstate.kernellog.head;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeviceNamesTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource({
      "jbd2/sda1-8, sda1", "jbd2/dm-0-8, dm-0", "jbd2/nvme0n1p1-, nvme0n1p1", "xfsaild/dm-3, dm-3", "xfs-conv/sdb1, sdb1", "flush-253:0, 253:0",
      "kworker/u8:2+flush-8:16, 8:16", "md0_raid1, md0", "md127_resync, md127", "dmcrypt_write/2, ''", "dmcrypt_write/253:0, 253:0", "loop0, loop0", "mmcqd/0, mmcblk0",
      "scsi_eh_2, host2", "kjournald, ''", "kmpath_rdacd, ''", "txg_sync, ''", "kworker/0:1, ''", "dd, ''", "jbd2/, ''", "loop, ''", "f2fs_gc-8:16, 8:16",
      "kdmflush/253:0, 253:0", "xfsaild/nvme0n1, ''", "blkback.3.xvda, xvda", "3.xvda-0, xvda", "events/4, ''", "'', ''"})
  void givenATaskName_whenAsked_thenTheDeviceIsGivenUnlessTheNameMayBeCut(String comm, String device) {
    assertThat(DeviceNames.load().ofTask(comm).orElse("")).isEqualTo(device);
  }

  @Test
  void givenAWorkDescription_whenAsked_thenTheFlushersDeviceIsGiven() {
    assertThat(DeviceNames.load().ofWork("writeback wb_workfn (flush-253:0)")).contains("253:0");
    assertThat(DeviceNames.load().ofWork("events destroy_radio")).isEmpty();
  }
}
